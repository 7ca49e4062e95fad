using System.Text.Json.Serialization;

namespace Parents.Store;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(BlobHead))]
internal sealed partial class BlobHeadJson : JsonSerializerContext;
