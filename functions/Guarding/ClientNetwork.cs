namespace Parents.Functions.Guarding;

/// <summary>Where a request comes from: the same for all requests of one network on one day, and nothing that leads back to it.</summary>
/// <param name="Mark">128 bits of an HMAC of the address, under a salt that this process forgets each day.</param>
internal readonly record struct ClientNetwork(UInt128 Mark);
